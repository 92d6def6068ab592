package nl.draagvlak.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.draagvlak.methods.causality.SharedPicture;
import nl.draagvlak.methods.causality.SharedPicture.Count;
import nl.draagvlak.shell.Visit;

/**
 * What the members think of one problem, cause or arrow, as far as it may be told, and what the visitor voted.
 *
 * @param mine    1, -1 or 0; null when the visitor did not vote
 * @param verdict gedeeld, verdeeld, niet-gedeeld or te-weinig
 * @param groups  each group that may be told of
 * @param voters  in what is told; 0 when it is too few
 */
record Opinion(UUID subject, Integer mine, String verdict, List<Group> groups, int voters) {

    /** A perspective with how many agree, disagree and do not know. */
    record Group(String name, Count votes) {

        /** Such as "80 %"; a dash when nobody has a view. */
        String share() {
            OptionalDouble share = votes.share();
            return share.isEmpty() ? "–" : MapExport.percent(share.getAsDouble());
        }
    }

    /** @param names of the perspectives, by key */
    static Opinion of(Visit visit, CauseMap map, UUID subject, Integer mine, Map<String, String> names) {
        SharedPicture<String> picture = map.shared(subject);
        List<Group> groups = new ArrayList<>();
        if (picture != null) {
            picture.groups().forEach((key, count) -> groups.add(new Group(names.getOrDefault(key, key), count)));
            if (picture.rest() != null) {
                groups.add(new Group(groups.isEmpty() ? visit.language().of("Iedereen samen", "Everybody together") : visit.language().of("Kleinere groepen samen", "Smaller groups together"),
                        picture.rest()));
            }
        }
        return new Opinion(subject, mine, MapState.verdict(picture), groups, picture == null ? 0 : picture.voters());
    }
}
