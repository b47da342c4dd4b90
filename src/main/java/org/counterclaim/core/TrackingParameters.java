package org.counterclaim.core;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises parameters that tell a site where a reader came from and do not select content. Names that some sites use to select content
 * ({@code ref}, {@code source}, {@code id}), and short names, count only on sites that are known to track by them.
 */
final class TrackingParameters {

    /** Prefixes of names that belong to one product, and suffixes by convention of advertisers. */
    private static final Pattern FAMILIES = Pattern.compile("""
            utm[_-].+                            # Google Analytics, from Urchin, and all who followed
            |itm_.+|int_(?:source|medium|campaign|content|term)    # links inside a site, after the same pattern
            |ga_(?:source|medium|campaign|content|term)|gad_.+|_gac|_ga|_gl
            |mtm_.+|matomo_.+|piwik_.+           # Matomo, once Piwik
            |pk_(?:campaign|cpn|keyword|kwd|source|medium|content|cid|vid|group|placement)
            |at_(?:medium|campaign.*|custom.*|link.*|ptr.*|bbc.*|general_placement|detail_placement|send_date|recipient.*)
            |ns_(?:mchannel|source|campaign|linkname|fee)          # comScore
            |_?_hs.+|hsa_.+|hsctatracking        # HubSpot
            |cm_(?:mmc.*|me|cr|ven|cat|pla|ite|sp|re|lm)           # Coremetrics
            |wt[._](?:mc|zmc).*|wtmc             # Webtrends, Mapp
            |sp(?:mailing|user|job|report)id     # Acoustic, once Silverpop
            |vero_.+|oly_(?:enc|anon)_id|bsft_.+|sfmc_.+|mkt_tok|elq.*|dm_[it]|omnisend.+|mindbox-.+|_sgm_.+|_branch_.+
            |adjust_(?:campaign|adgroup|creative|referrer|tracker.*)|cx_(?:click|recs.+)
            |guce_.+|dpg_.+|lmd_.+|sara_.+       # Yahoo, DPG Media, Le Monde, Spiegel
            |fb_(?:action_.+|source|ref|comment_id)|action_(?:object|type|ref)_map
            |tt_(?:medium|content)|asgtbndr|obinternalid|oborigurl|dicbo|tblci
            |(?!eu).+(?:clid|clkid|clickid|click_id)               # the identifier of one click
            |phpsessid|jsessionid|aspsessionid.*|cfid|cftoken                   # sessions, which are the reader's own
            """, Pattern.COMMENTS);

    private static final Set<String> NAMES = words("""
            gclsrc gbraid wbraid srsltid usqp amp_js_v amp_gsa
            mibextid sfnsn igshid igsh ocid cvid ref_src ref_url __twitter_impression trkinfo trackingid tracking_id li_fat_id epik sccid
            rdt_cid _openstat roistat erid mc_cid mc_eid ck_subscriber_id ml_subscriber ml_subscriber_hash _kx emci emdi ceid
            s_cid s_kwcid ef_id sc_cid sc_channel sc_campaign wickedid wickedsource irgwc ir_campaignid ir_adid ir_partnerid zanpid sscid
            tduid ranmid raneaid ransiteid cjevent cjdata afftrack admitad_uid uclickhash
            xtor xtref cmp cmpid intcmp icmpid icid ncid ito ex_cid cndid bxid esrc taid wpisrc wpmm wpmk tpcc fsrc ftcamp
            sharetoken share_token sharetype share_type shareid share_id share_source share_medium share_platform sharesource sr_share
            smid smtyp giftcopy gift_token unlocked_article_code pwapi_token referringsource referring_source nx_source adfrom hootpostid
            guccounter soc_src soc_trk .tsrc spm_id_from vd_source""");

    /** Names that only these sites and their subdomains are known to track by. */
    private static final Map<String, Set<String>> BY_SITE = bySite("""
            twitter.com x.com: s t cxt cn lang
            linkedin.com: trk lipi rcm midtoken midsig trkemail refid originalsubdomain
            youtube.com youtu.be: si feature pp ab_channel app
            spotify.com: si context nd dlsi
            instagram.com: hl img_index
            facebook.com: __tn__ __cft__ __cft__[0] __xts__ __xts__[0] _rdr _rdc _ft_ eav paipv rdid share_url ref refid refsrc fref hc_ref\
             hc_location notif_id notif_t m_entstream_source locale comment_id reply_comment_id
            reddit.com: context rdt ref ref_source ref_campaign correlation_id sort
            tiktok.com: _r _t _d is_from_webapp sender_device web_id is_copy_url lang
            t.me telegram.me: single embed
            wikipedia.org wikimedia.org wikinews.org: wprov useskin mobileaction
            medium.com: source sk gi
            substack.com: r s isfreemail triedredirect showwelcomeonshare publication_id post_id
            nytimes.com: emc partner rref hp hpw _r mabreward action module pgtype region te nl instance_id segment_id campaign_id user_id\
             regi_id ugrp login auth src ref searchresultposition clicksource
            washingtonpost.com: tid hpid itid nid carta-url
            wsj.com barrons.com marketwatch.com: mod reflink st
            bloomberg.com: srnd sref leadsource
            forbes.com: sh ss
            ft.com: segmentid desktop accesstoken
            economist.com: giftid
            reuters.com: feedtype feedname rpc il
            politico.com politico.eu: nname nid nrid nlid
            cnn.com: iid cid
            newyorker.com wired.com vanityfair.com vogue.com: mbid
            bbc.com bbc.co.uk: at_format intlink_from_url link_location
            msn.com: ei pc
            yahoo.com: bcmt
            alibaba.com aliexpress.com taobao.com sohu.com: spm scm
            blogspot.com: m
            vk.com: from""");

    private TrackingParameters() {}

    /** Whether a parameter ({@code name=value}, or a name alone) is a tracking parameter on the host. Case is ignored. */
    static boolean include(String host, String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT)
                .replace("%5b", "[").replace("%5d", "]");
        return NAMES.contains(name) || FAMILIES.matcher(name).matches() || isOfSite(host, name);
    }

    private static boolean isOfSite(String host, String name) {
        for (String site = host; !site.isEmpty(); site = site.substring(site.indexOf('.') + 1)) {
            if (BY_SITE.getOrDefault(site, Set.of()).contains(name)) {
                return true;
            }
            if (site.indexOf('.') < 0) {
                break;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> bySite(String lines) {
        Map<String, Set<String>> bySite = new HashMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            words(line.substring(0, colon)).forEach(site -> bySite.put(site, words(line.substring(colon + 1))));
        });
        return bySite;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
