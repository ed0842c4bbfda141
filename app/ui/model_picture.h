// The small pictures of the models as data: marks in a box of 216 × 104, drawn in order by model_art.cpp. Must not
// know: how a mark is drawn.
#pragma once

#include <cstdint>

namespace journey::ui {

enum class Shape : std::uint8_t {
    bar,    // from `a`, as large as `b`
    sheet,  // its outline, dashed
    disc,   // around `a`, b.x wide
    ring,   // the same, hollow
    line,   // from `a` to `b`
    from,   // a curve begins in `a`
    bend,   // and goes on by way of `a` and `b` to `c`
    stroke, // and is drawn, a.x half pixels wide
    search  // the sign for it around `a`
};

/// Colours: 0–11 are the steps of readiness, the rest has names.
enum class Ink : std::uint8_t { accent = 12, line, faint, sign };
constexpr Ink ready(int percent) { return static_cast<Ink>(percent / 10); }

struct Spot {
    std::uint8_t x = 0, y = 0;
};
struct Mark {
    Shape shape{};
    Ink ink{};
    Spot a, b, c;
};

/// Twelve bars that rise with readiness.
inline constexpr Mark readiness_picture[] = {
    {Shape::bar, ready(0), {18, 76}, {11, 8}},     {Shape::bar, ready(10), {33, 71}, {11, 13}},
    {Shape::bar, ready(20), {48, 65}, {11, 19}},   {Shape::bar, ready(30), {64, 60}, {11, 24}},
    {Shape::bar, ready(40), {79, 54}, {11, 30}},   {Shape::bar, ready(50), {94, 49}, {11, 35}},
    {Shape::bar, ready(60), {109, 44}, {11, 40}},  {Shape::bar, ready(70), {124, 38}, {11, 46}},
    {Shape::bar, ready(80), {140, 33}, {11, 51}},  {Shape::bar, ready(90), {155, 27}, {11, 57}},
    {Shape::bar, ready(100), {170, 22}, {11, 62}}, {Shape::bar, ready(110), {185, 17}, {11, 67}}};

/// Four moments, the second one large; the last leads back to it.
inline constexpr Mark zmot_picture[] = {{Shape::line, Ink::line, {34, 54}, {190, 54}},
                                        {Shape::from, Ink::line, {182, 72}},
                                        {Shape::bend, Ink::line, {164, 96}, {108, 96}, {92, 78}},
                                        {Shape::stroke, Ink::line, {3}},
                                        {Shape::line, Ink::line, {92, 78}, {91, 86}},
                                        {Shape::line, Ink::line, {92, 78}, {100, 80}},
                                        {Shape::disc, ready(20), {34, 54}, {20}},
                                        {Shape::disc, Ink::accent, {84, 54}, {44}},
                                        {Shape::disc, ready(60), {138, 54}, {20}},
                                        {Shape::disc, ready(80), {184, 54}, {20}},
                                        {Shape::search, Ink::sign, {84, 54}}};

/// Two halves without an end, five stations in each.
inline constexpr Mark loop_picture[] = {{Shape::from, ready(50), {108, 52}},
                                        {Shape::bend, ready(50), {90, 24}, {76, 18}, {60, 18}},
                                        {Shape::bend, ready(50), {40, 18}, {26, 33}, {26, 52}},
                                        {Shape::bend, ready(50), {26, 71}, {40, 86}, {60, 86}},
                                        {Shape::bend, ready(50), {76, 86}, {90, 80}, {108, 52}},
                                        {Shape::stroke, ready(50), {18}},
                                        {Shape::from, ready(100), {108, 52}},
                                        {Shape::bend, ready(100), {126, 24}, {140, 18}, {156, 18}},
                                        {Shape::bend, ready(100), {176, 18}, {190, 33}, {190, 52}},
                                        {Shape::bend, ready(100), {190, 71}, {176, 86}, {156, 86}},
                                        {Shape::bend, ready(100), {140, 86}, {126, 80}, {108, 52}},
                                        {Shape::stroke, ready(100), {18}},
                                        {Shape::ring, ready(100), {82, 24}, {12}},
                                        {Shape::ring, ready(100), {45, 21}, {12}},
                                        {Shape::ring, ready(100), {26, 52}, {12}},
                                        {Shape::ring, ready(100), {45, 83}, {12}},
                                        {Shape::ring, ready(100), {82, 80}, {12}},
                                        {Shape::ring, ready(100), {134, 24}, {12}},
                                        {Shape::ring, ready(100), {171, 21}, {12}},
                                        {Shape::ring, ready(100), {190, 52}, {12}},
                                        {Shape::ring, ready(100), {171, 83}, {12}},
                                        {Shape::ring, ready(100), {134, 80}, {12}}};

/// A winding way of meetings, in the open and on the net, over five phases.
inline constexpr Mark classic_picture[] = {{Shape::from, ready(90), {22, 66}},
                                           {Shape::bend, ready(90), {50, 66}, {52, 34}, {84, 34}},
                                           {Shape::bend, ready(90), {116, 34}, {120, 66}, {146, 62}},
                                           {Shape::bend, ready(90), {172, 58}, {170, 26}, {196, 24}},
                                           {Shape::stroke, ready(90), {5}},
                                           {Shape::disc, ready(90), {30, 65}, {14}},
                                           {Shape::ring, ready(90), {56, 52}, {13}},
                                           {Shape::disc, ready(90), {84, 34}, {14}},
                                           {Shape::ring, ready(90), {112, 48}, {13}},
                                           {Shape::disc, ready(90), {146, 62}, {14}},
                                           {Shape::ring, ready(90), {172, 40}, {13}},
                                           {Shape::disc, ready(90), {194, 24}, {14}},
                                           {Shape::bar, ready(10), {22, 86}, {32, 4}},
                                           {Shape::bar, ready(30), {57, 86}, {32, 4}},
                                           {Shape::bar, ready(50), {92, 86}, {32, 4}},
                                           {Shape::bar, ready(70), {127, 86}, {32, 4}},
                                           {Shape::bar, ready(90), {162, 86}, {32, 4}}};

/// Four crowds, each as large as those who have that intent; the last one is held on to.
inline constexpr Mark see_think_do_care_picture[] = {{Shape::disc, ready(10), {42, 52}, {62}},
                                                     {Shape::disc, ready(50), {102, 52}, {44}},
                                                     {Shape::disc, ready(100), {146, 52}, {28}},
                                                     {Shape::ring, Ink::accent, {185, 52}, {36}},
                                                     {Shape::disc, Ink::accent, {185, 52}, {24}}};

/// In from the left and round; the short way back goes through the middle.
inline constexpr Mark decision_journey_picture[] = {{Shape::line, Ink::line, {14, 52}, {42, 52}},
                                                    {Shape::from, ready(40), {42, 52}},
                                                    {Shape::bend, ready(40), {42, 31}, {73, 16}, {112, 16}},
                                                    {Shape::bend, ready(40), {151, 16}, {182, 31}, {182, 52}},
                                                    {Shape::stroke, ready(40), {12}},
                                                    {Shape::from, ready(100), {182, 52}},
                                                    {Shape::bend, ready(100), {182, 73}, {151, 88}, {112, 88}},
                                                    {Shape::bend, ready(100), {73, 88}, {42, 73}, {42, 52}},
                                                    {Shape::stroke, ready(100), {12}},
                                                    {Shape::from, Ink::accent, {112, 88}},
                                                    {Shape::bend, Ink::accent, {96, 58}, {130, 46}, {170, 52}},
                                                    {Shape::stroke, Ink::accent, {5}},
                                                    {Shape::line, Ink::accent, {170, 52}, {162, 46}},
                                                    {Shape::line, Ink::accent, {170, 52}, {161, 56}},
                                                    {Shape::disc, ready(20), {14, 52}, {12}},
                                                    {Shape::ring, ready(100), {42, 52}, {14}},
                                                    {Shape::ring, ready(100), {112, 16}, {14}},
                                                    {Shape::ring, ready(100), {112, 88}, {14}},
                                                    {Shape::disc, Ink::accent, {182, 52}, {22}}};

/// Four jobs beside each other, two that never stop.
inline constexpr Mark buying_jobs_picture[] = {
    {Shape::bar, ready(10), {22, 18}, {37, 36}},   {Shape::bar, ready(40), {67, 18}, {37, 36}},
    {Shape::bar, ready(70), {112, 18}, {37, 36}},  {Shape::bar, ready(90), {157, 18}, {37, 36}},
    {Shape::bar, Ink::accent, {22, 64}, {172, 9}}, {Shape::bar, ready(60), {22, 79}, {172, 9}}};

/// What the customer does and what happens under it, a line between each two layers.
inline constexpr Mark blueprint_picture[] = {
    {Shape::bar, ready(20), {28, 10}, {34, 12}},   {Shape::bar, ready(20), {70, 10}, {34, 12}},
    {Shape::bar, ready(20), {112, 10}, {34, 12}},  {Shape::bar, ready(20), {154, 10}, {34, 12}},
    {Shape::line, Ink::line, {18, 29}, {198, 29}}, {Shape::bar, ready(50), {70, 36}, {34, 12}},
    {Shape::bar, ready(50), {112, 36}, {34, 12}},  {Shape::bar, ready(50), {154, 36}, {34, 12}},
    {Shape::line, Ink::line, {18, 55}, {198, 55}}, {Shape::bar, ready(80), {70, 62}, {34, 12}},
    {Shape::bar, ready(80), {154, 62}, {34, 12}},  {Shape::line, Ink::line, {18, 81}, {198, 81}},
    {Shape::bar, ready(100), {70, 88}, {118, 8}}};

/// A dashed sheet with a plus.
inline constexpr Mark blank_picture[] = {{Shape::sheet, Ink::line, {58, 24}, {101, 61}},
                                         {Shape::line, Ink::faint, {100, 54}, {117, 54}},
                                         {Shape::line, Ink::faint, {108, 46}, {108, 63}}};

}  // namespace journey::ui
