package nl.draagvlak.drafting;

import nl.draagvlak.programme.Text;

/**
 * Something that is not in order before the plan is frozen.
 *
 * @param path   where it is put right, below the programme's address
 * @param blocks whether nothing can be frozen until it is put right; else it can be passed with a reason
 */
record Finding(Text text, String path, boolean blocks) {}
