// One handler an action; `update` picks it by type. Must not know: each other.
#pragma once

#include "editor/update_parts.h"

namespace journey {

// update_gesture.cpp
void handle(Turn& turn, const action::Preview& gesture);
void handle(Turn& turn, const action::Commit& gesture);
void handle(Turn& turn, const action::CancelPreview&);
void handle(Turn& turn, const action::Run& run);
void handle(Turn& turn, const action::GoToStep& wanted);

// update_text.cpp
void handle(Turn& turn, const action::BeginText& begin);
void handle(Turn& turn, const action::TypeText& typed_text);
void handle(Turn& turn, const action::EndText& end);
void handle(Turn& turn, const action::EndTextAndMove& move);

// update_view.cpp
void handle(Turn& turn, const action::Select& wanted);
void handle(Turn& turn, const action::ToggleCard& toggle);
void handle(Turn& turn, const action::SetViewport& set);
void handle(Turn& turn, const action::SetBoardArea& set);
void handle(Turn& turn, const action::GoTo& wanted);
void handle(Turn& turn, const action::ShowOverlay& wanted);
void handle(Turn& turn, const action::SetPreferences& set);
void handle(Turn& turn, const action::DismissToast&);
void handle(Turn& turn, const action::HoldToast&);
void handle(Turn& turn, const action::DismissNotice&);
void handle(Turn& turn, const action::Tick&);

// update_folding.cpp
void handle(Turn& turn, const action::Fold& wanted);

// update_path.cpp
void handle(Turn& turn, const action::AddPath& wanted);
void handle(Turn& turn, const action::AskForPath& asked);

// update_persona.cpp
void handle(Turn& turn, const action::ShowAs& wanted);

// update_findings.cpp
void handle(Turn& turn, const action::ShowFinding& wanted);
void handle(Turn& turn, const action::MendFinding& wanted);
void handle(Turn& turn, const action::TryFinding& wanted);
void handle(Turn& turn, const action::SetFindingsView& set);
void handle(Turn& turn, const action::SetSurroundings& set);

// update_make.cpp
void handle(Turn& turn, const action::AddCard& wanted);
void handle(Turn& turn, const action::PutOnMap& wanted);
void handle(Turn& turn, const action::AddStage& wanted);
void handle(Turn& turn, const action::AddLane& wanted);
void handle(Turn& turn, const action::AddPersona&);
void handle(Turn& turn, const action::AddSignal& wanted);
void handle(Turn& turn, const action::CopyCardsTo& copy);

// update_clipboard.cpp, update_find.cpp
void handle(Turn& turn, const action::Paste& pasted);
void handle(Turn& turn, const action::ClipboardRead& read);
void handle(Turn& turn, const action::CloseSearch&);

// update_what_if.cpp
void handle(Turn& turn, const action::PreviewDropOff& drag);
void handle(Turn& turn, const action::SetDropOff& set);
void handle(Turn& turn, const action::TryWin& wanted);

// update_library.cpp
void handle(Turn& turn, const action::ListLibrary& listed);
void handle(Turn& turn, const action::OpenLibraryMap& wanted);
void handle(Turn& turn, const action::DuplicateLibraryMap& wanted);
void handle(Turn& turn, const action::PutOffFileCopy&);

// update_deleted.cpp
void handle(Turn& turn, const action::TrashLibraryMap& wanted);
void handle(Turn& turn, const action::RestoreLibraryMap& wanted);
void handle(Turn& turn, const action::DeleteLibraryMap& wanted);
void handle(Turn& turn, const action::SaveLibraryEntry& wanted);
void handle(Turn& turn, const action::EntrySaved& saved);

// update_tabs.cpp
void handle(Turn& turn, const action::MapChangedElsewhere& changed);
void handle(Turn& turn, const action::UseTheirs&);

// update_archive.cpp
void handle(Turn& turn, const action::BackedUp& done);
void handle(Turn& turn, const action::ArchiveBegins& begins);
void handle(Turn& turn, const action::ArchiveEntry& entry);
void handle(Turn& turn, const action::ArchiveEnds&);

// update_models.cpp
void handle(Turn& turn, const action::StartFromModel& wanted);
void handle(Turn& turn, const action::PutModelUnder& wanted);
void handle(Turn& turn, const action::ModelLoaded& loaded);
void handle(Turn& turn, const action::ModelFailed&);

// update_drafts.cpp
void handle(Turn& turn, const action::DraftLoaded& loaded);
void handle(Turn& turn, const action::DraftUnreadable& unreadable);
void handle(Turn& turn, const action::DraftGone& gone);
void handle(Turn& turn, const action::DraftStored& stored);
void handle(Turn& turn, const action::DraftFailed& failed);
void handle(Turn& turn, const action::StorageProblem& problem);
void handle(Turn& turn, const action::SaveDraft& save);

// update_files.cpp
void handle(Turn& turn, const action::OpenFile& file);
void handle(Turn& turn, const action::OpenFileFailed& failed);
void handle(Turn& turn, const action::PictureSaved& saved);
void handle(Turn& turn, const action::PictureFailed& failed);
// update_share.cpp
void handle(Turn& turn, const action::SetSharing& wanted);
void handle(Turn& turn, const action::LinkMade& link);
void handle(Turn& turn, const action::LinkFailed& failed);
// update_import.cpp
void handle(Turn& turn, const action::SetColumn& wanted);
void handle(Turn& turn, const action::ImportCards& wanted);
void handle(Turn& turn, const action::FileSaved& saved);
void handle(Turn& turn, const action::FileFailed& failed);
void handle(Turn& turn, const action::ReplaceMine&);

// update_customers.cpp
void handle(Turn& turn, const action::CustomersLoaded& loaded);
void handle(Turn& turn, const action::CustomersFailed& failed);
void handle(Turn& turn, const action::AddCustomer&);
void handle(Turn& turn, const action::ShowCustomer& wanted);
void handle(Turn& turn, const action::RemoveCustomers& removal);
void handle(Turn& turn, const action::TickSignal& tick);
void handle(Turn& turn, const action::ResetSightings&);
void handle(Turn& turn, const action::RestoreCustomers&);
void handle(Turn& turn, const action::ExportCustomers&);
void handle(Turn& turn, const action::CopyChecklist&);

}  // namespace journey
