package io.weightroom.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class HostRequestsTest {

    private static MockHttpServletRequest request(String from, String to) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.setServerName(to);
        return request;
    }

    @Test
    void knowsTheHostByALoopbackAddress() {
        assertThat(HostRequests.isFromThisMachine(request("127.0.0.1", "localhost"))).isTrue();
        assertThat(HostRequests.isFromThisMachine(request("0:0:0:0:0:0:0:1", "[::1]"))).isTrue();
        assertThat(HostRequests.isFromThisMachine(request("192.168.1.7", "localhost"))).isFalse();
        assertThat(HostRequests.isFromThisMachine(request("::ffff:10.0.0.1", "localhost")))
                .isFalse();
        assertThat(HostRequests.isFromThisMachine(request("", "localhost"))).isFalse();
    }

    @Test
    void refusesWhomAProxyOnThisMachineSpeaksFor() {
        assertThat(HostRequests.isFromThisMachine(request("127.0.0.1", "class.example.org")))
                .isFalse();
        var forwarded = request("127.0.0.1", "localhost");
        forwarded.addHeader("X-Forwarded-For", "192.168.1.7");
        assertThat(HostRequests.isFromThisMachine(forwarded)).isFalse();
    }
}
