package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Elections drawn from a seed: small ones with few different costs and many equal ballots, so that ties abound. */
final class Elections {

    private Elections() {}

    static Election random(Random random, VoteType type) {
        int m = 1 + random.nextInt(7);
        int n = random.nextInt(10);
        int largest = new int[] {2, 5, 12, 60, 400}[random.nextInt(5)];
        List<Project> projects = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int p = 0; p < m; p++) {
            String id = String.valueOf(8 + p);
            ids.add(id);
            projects.add(new Project(id, BigDecimal.valueOf(random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(largest))));
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            List<String> mixed = new ArrayList<>(ids);
            Collections.shuffle(mixed, random);
            int length = type == VoteType.CHOOSE_1 ? 1 : random.nextInt(m + 1);
            List<String> named = mixed.subList(0, length);
            List<BigDecimal> points = !type.points() ? List.of()
                    : named.stream().map(id -> BigDecimal.valueOf(random.nextInt(type == VoteType.SCORING ? 7 : 4) - (type == VoteType.SCORING ? 1 : 0))).toList();
            Ballot ballot = new Ballot("v" + v, named, points);
            ballots.add(ballot);
            if (random.nextInt(3) == 0) {
                ballots.add(new Ballot("w" + v, named, points));
            }
        }
        return new Election(type, BigDecimal.valueOf(random.nextInt(Math.max(1, largest * m))), projects, ballots);
    }
}
