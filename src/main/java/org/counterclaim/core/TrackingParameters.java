package org.counterclaim.core;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parameters that tell a site where a reader came from and do not choose what the reader gets. A name that some sites use
 * to choose content ({@code ref}, {@code source}, {@code id}) is not among them.
 */
final class TrackingParameters {

    /** Families, by how their names begin. */
    private static final List<String> FAMILIES = List.of(
            "utm_", // Google Analytics, from Urchin
            "mtm_", "pk_", "piwik_", "matomo_", // Matomo, once Piwik
            "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee", // comScore
            "at_medium", "at_campaign", "at_custom", "at_link", "at_format", "at_ptr", "at_bbc", // Piano Analytics, once AT Internet
            "_hs", "__hs", "hsa_", // HubSpot
            "vero_", // Vero
            "oly_", // Omeda
            "guce_"); // Yahoo's consent page

    private static final Set<String> NAMES = Set.of(
            "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", // Google Ads, Merchant Center
            "_ga", "_gl", // Google Analytics between sites
            "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "mibextid", // Facebook
            "igshid", "igsh", // Instagram
            "msclkid", "ocid", // Microsoft Advertising, MSN
            "twclid", "ref_src", "ref_url", // X, once Twitter, and its embedded posts
            "ttclid", // TikTok
            "li_fat_id", "trk", "trkinfo", // LinkedIn
            "epik", // Pinterest
            "sccid", // Snapchat
            "rdt_cid", // Reddit
            "yclid", "ysclid", "_openstat", // Yandex
            "mc_cid", "mc_eid", // Mailchimp
            "mkt_tok", // Adobe Marketo
            "s_cid", "s_kwcid", "ef_id", // Adobe Analytics and Advertising
            "ml_subscriber", "ml_subscriber_hash", // MailerLite
            "rb_clickid", // Roku
            "wickedid", // Wicked Reports
            "irclickid", "irgwc", // impact.com
            "zanpid", // Awin, once Zanox
            "wt_mc", "wt_zmc", "wtmc", // Mapp, once Webtrekk
            "xtor", // AT Internet
            "guccounter", // Yahoo's consent page
            "smid", "smtyp", // New York Times, Süddeutsche: shared on which network
            "sara_ecid", // Spiegel
            "_branch_match_id", "_branch_referrer", // Branch
            "spm", // Alibaba
            "hsctatracking"); // HubSpot

    private TrackingParameters() {}

    /** Whether {@code name=value}, or a name alone, is one of them; upper and lower case are the same. */
    static boolean include(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || FAMILIES.stream().anyMatch(name::startsWith);
    }
}
