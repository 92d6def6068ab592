/** Step 10. The action plan as a document put together from the thread, and the answer to every remark. */
package nl.draagvlak.drafting;
