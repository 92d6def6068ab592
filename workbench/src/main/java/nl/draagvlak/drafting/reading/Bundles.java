package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.Remarks;
import org.springframework.stereotype.Component;

/** Proposes which remarks can be answered together: those that look alike, and those that point at the same words. */
@Component
class Bundles {

    /** A proposal larger than this helps nobody to judge. */
    private static final int MOST = 25;

    private final Remarks remarks;

    Bundles(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Groups of two and more that wait and are in no bundle yet; the largest first. Chains are not followed: each in a group is like its first. */
    List<List<Remark>> proposed(UUID roundId, List<Remark> all) {
        Map<UUID, Remark> free = new LinkedHashMap<>();
        all.stream().filter(remark -> remark.waits() && remark.bundle() == null).forEach(remark -> free.put(remark.id(), remark));
        Map<UUID, List<UUID>> near = new LinkedHashMap<>();
        for (Remarks.Alike alike : remarks.alike(roundId)) {
            if (free.containsKey(alike.one()) && free.containsKey(alike.other())) {
                near.computeIfAbsent(alike.one(), id -> new ArrayList<>()).add(alike.other());
                near.computeIfAbsent(alike.other(), id -> new ArrayList<>()).add(alike.one());
            }
        }
        List<List<Remark>> found = new ArrayList<>();
        near.entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size()).forEach(entry -> {
            Remark first = free.get(entry.getKey());
            if (first != null) {
                List<Remark> group = new ArrayList<>(List.of(first));
                entry.getValue().stream().map(free::get).filter(java.util.Objects::nonNull).limit(MOST - 1).forEach(group::add);
                if (group.size() > 1) {
                    group.forEach(remark -> free.remove(remark.id()));
                    found.add(group);
                }
            }
        });
        return found;
    }
}
