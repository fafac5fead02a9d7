package se.tillitsspegeln.questionnaire.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.questionnaire.file.YamlFile.Place;

/** Ids of items and of scales are unique over all files: answers, profiles and exports know them by nothing else. */
final class UniqueIds {

    private final MistakeLog log;

    UniqueIds(MistakeLog log) {
        this.log = log;
    }

    void check(List<YamlFile> files) {
        unique("item", files.stream().flatMap(file -> file.items().stream()).toList());
        unique("scale", files.stream().flatMap(file -> file.scales().stream()).toList());
    }

    private void unique(String what, List<Place> places) {
        Map<String, Place> seen = new HashMap<>();
        for (Place place : places) {
            String id = place.text("id");
            Place earlier = id.isEmpty() ? null : seen.putIfAbsent(id, place);
            if (earlier != null) {
                String where = earlier.file().equals(place.file())
                        ? ""
                        : " of " + earlier.file().name();
                String wrong =
                        "the " + what + " id \"" + id + "\" is already used in line " + earlier.line("id") + where;
                log.add(place.file(), place.pointer() + "/id", wrong, "Give one of the two another id.");
            }
        }
    }
}
