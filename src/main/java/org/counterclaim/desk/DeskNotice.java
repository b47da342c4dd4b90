package org.counterclaim.desk;

/** Work that waits for editors on another page, shown on the desk's home. A module with such work declares a bean. */
public interface DeskNotice {

    /** Returns what waits, with its number: "Readers’ requests (3)". */
    String words();

    /** Returns the address at which it waits. */
    String href();
}
