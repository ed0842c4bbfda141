// The closed lists of the file format (format.md, version 1). The strings of the file stand beside them in
// model/names.cpp, the words of the screen in format/words.def. Must not know: either of them.
#pragma once

namespace journey {

enum class MapState { current, target };
enum class SignalKind { band, rise, fall };
enum class Evidence { guess, heard, survey, measured };
enum class Effect { pull, neutral, push };
enum class Place { online, offline };
enum class Nature { fact, experience, both };

enum class LaneKind {
    touchpoints,
    does,
    thinks,
    feels,
    barriers,
    opportunities,
    message,
    owner,
    metrics,
    evidence,
    backstage,
    support,
    questions,
    custom
};

enum class Channel {
    none,
    website,
    search,
    social,
    ads,
    email,
    newsletter,
    phone,
    chat,
    meeting,
    event,
    store,
    print,
    partner,
    reviews,
    webshop,
    app,
    word_of_mouth
};

enum class Message {
    none,
    be_known,
    expertise,
    follow,
    compare,
    proof,
    answer,
    offer,
    retargeting,
    buy_now,
    practical,
    confirm,
    teach,
    upsell,
    review,
    refer
};

}  // namespace journey
