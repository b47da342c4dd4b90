package org.counterclaim.history;

import org.junit.jupiter.api.Test;

import org.counterclaim.record.RecordAddresses;
import org.counterclaim.record.RecordType;

import static org.assertj.core.api.Assertions.assertThat;

class RecordAddressesTest {

    @Test
    void everyKindWithAddressesIsThere() {
        assertThat(RecordAddresses.WORDS.split("\\|")).containsExactlyInAnyOrder(
                RecordTypes.ALL.stream().filter(RecordType::isPublished).map(RecordType::plural).toArray(String[]::new));
    }

    @Test
    void everyKindThatCanBeMergedIsThere() {
        assertThat(RecordAddresses.MERGEABLE.replaceAll("\\{plural:|}", "").split("\\|")).containsExactlyInAnyOrder(
                RecordTypes.ALL.stream().filter(RecordType::isMergeable).map(RecordType::plural).toArray(String[]::new));
    }
}
