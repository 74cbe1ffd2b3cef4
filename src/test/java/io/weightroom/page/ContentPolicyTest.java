package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    private static Map<String, String> restrict(String html) {
        var headers = new HashMap<String, String>();
        var page = Jsoup.parse(html);
        ContentPolicy.restrict(page, headers::put);
        headers.put("page", page.html());
        return headers;
    }

    @Test
    void runsOnlyTheScriptsThatThePageWasServedWith() {
        var served = restrict("<script>begin()</script>");
        var policy = String.valueOf(served.get("Content-Security-Policy"));
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(served.get("page")).contains("<script nonce=\"" + nonce + "\">");
        var scripts = policy.replaceAll(".*(script-src [^;]*);.*", "$1");
        assertThat(scripts).doesNotContain("unsafe-inline").doesNotContain("*");
        assertThat(policy)
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void choosesAnotherNonceForEachPage() {
        var html = "<script>begin()</script>";
        assertThat(restrict(html)).isNotEqualTo(restrict(html));
    }
}
