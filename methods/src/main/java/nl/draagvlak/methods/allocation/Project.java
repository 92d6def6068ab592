package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;

/**
 * Something that money can be spent on.
 *
 * @param id   not empty; ids are told apart by their characters, and ordered by them where a tie is broken by id ("10" before "2")
 * @param cost at least 0, in the currency of the budget; cents are kept exactly
 */
public record Project(String id, BigDecimal cost) {

    public Project {
        if (id == null || id.isEmpty()) {
            throw new IllegalArgumentException("a project has an id");
        }
        if (cost == null || cost.signum() < 0) {
            throw new IllegalArgumentException("project " + id + " costs at least 0");
        }
    }
}
