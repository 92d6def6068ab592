/**
 * How things look that leave or are drawn: documents as pages and PDF, tables as CSV, charts, pictures of graphs, QR codes; and the careful
 * reading of spreadsheets that come in. A {@link nl.draagvlak.rendering.Document} is put together from Publishable values alone.
 */
package nl.draagvlak.rendering;
