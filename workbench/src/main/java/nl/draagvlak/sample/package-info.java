/** One programme, fictitious in its contents, on the real structure; loaded through the same use cases as a user's input. */
package nl.draagvlak.sample;
