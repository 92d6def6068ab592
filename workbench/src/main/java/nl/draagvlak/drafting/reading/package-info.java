/** Reading along: who reads, at which words a remark points, what is answered to whom, and how far readers agree. */
package nl.draagvlak.drafting.reading;
