/**
 * The database that comes with the workbench: a real PostgreSQL beside the program, in a data folder of its own.
 *
 * <p>Nothing here knows what the workbench stores. A deployer with a PostgreSQL of their own never touches this package.
 */
package nl.draagvlak.database;
