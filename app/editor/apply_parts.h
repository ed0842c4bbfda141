// The parts of `apply` (editor/edit.h), one overload an edit, by meaning in apply_*.cpp. Each changes the map in place
// and leaves it valid; one that names something that is gone leaves it as it was. Must not know: history, selection.
#pragma once

#include "editor/edit.h"

namespace journey {

// apply_map.cpp
void apply_to(Map& map, const ChangeMap& edit);
void apply_to(Map& map, const ReplaceMap& edit);

// apply_card.cpp
void apply_to(Map& map, const ChangeCards& edit);

// apply_stage.cpp
void apply_to(Map& map, const ChangeStage& edit);

// apply_structure.cpp: stages and phases
void apply_to(Map& map, const InsertStage& edit);
void apply_to(Map& map, const RemoveStage& edit);
void apply_to(Map& map, const MoveStage& edit);
void apply_to(Map& map, const RenamePhase& edit);
void apply_to(Map& map, const InsertPhase& edit);
void apply_to(Map& map, const AssignPhase& edit);
void apply_to(Map& map, const RemovePhase& edit);

// apply_lane.cpp
void apply_to(Map& map, const ChangeLane& edit);
void apply_to(Map& map, const InsertLane& edit);
void apply_to(Map& map, const RemoveLane& edit);
void apply_to(Map& map, const MoveLane& edit);

// apply_path.cpp
void apply_to(Map& map, const InsertPath& edit);
void apply_to(Map& map, const ChangePath& edit);
void apply_to(Map& map, const RemovePath& edit);

// apply_cards.cpp: cards come, go and move
void apply_to(Map& map, const InsertCards& edit);
void apply_to(Map& map, const RemoveCards& edit);
void apply_to(Map& map, const MoveCards& edit);

}  // namespace journey
