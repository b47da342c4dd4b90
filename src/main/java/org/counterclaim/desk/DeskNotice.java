package org.counterclaim.desk;

/** Something that waits for editors elsewhere, which the desk's home names. A module that has such things declares a bean. */
public interface DeskNotice {

    /** What waits, with how many of it: "Readers’ requests (3)". */
    String words();

    /** Where it waits. */
    String href();
}
