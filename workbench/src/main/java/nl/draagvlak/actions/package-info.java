/** Step 8. Action lines, measures, actions, holders who accepted, contributions, milestones, coverage. */
package nl.draagvlak.actions;
