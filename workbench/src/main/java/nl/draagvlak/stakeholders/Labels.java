package nl.draagvlak.stakeholders;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;

/** The words for the keys that organisations carry, in the visitor's language; also for keys that were taken out of use. */
record Labels(Map<String, String> sectors, Map<String, String> perspectives, Map<String, String> targetGroups, Map<String, String> scales) {

    static Labels of(Programmes programmes, UUID programmeId, Language language) {
        Map<String, String> scales = new HashMap<>();
        Arrays.stream(Scale.values()).forEach(scale -> scales.put(scale.key(), scale.label().in(language)));
        return new Labels(words(programmes, programmeId, ListName.SECTOR, language), words(programmes, programmeId, ListName.PERSPECTIVE, language),
                words(programmes, programmeId, ListName.TARGET_GROUP, language), scales);
    }

    private static Map<String, String> words(Programmes programmes, UUID programmeId, ListName list, Language language) {
        Map<String, String> words = new HashMap<>();
        for (Choice choice : programmes.retired(programmeId, list)) {
            words.put(choice.key(), choice.in(language));
        }
        for (Choice choice : programmes.list(programmeId, list)) {
            words.put(choice.key(), choice.in(language));
        }
        return words;
    }

    String sector(Organisation organisation) {
        return sectors.getOrDefault(organisation.sector(), organisation.sector());
    }

    String perspective(Organisation organisation) {
        return perspectives.getOrDefault(organisation.perspective(), organisation.perspective());
    }

    String scale(Organisation organisation) {
        return scales.getOrDefault(organisation.scale(), "");
    }
}
