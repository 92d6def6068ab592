/** Step 11. Bodies and their decisions, the decision note, approvals, promises to Parliament. */
package nl.draagvlak.decisions;
