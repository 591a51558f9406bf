package io.yidan.gateway.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

class TooLargeTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void who_sends_a_file_that_is_too_large_is_led_back_to_the_form() throws Exception {
        denied("/files", 65 << 20);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/files?refused=FILE_TOO_LARGE");
    }

    @Test
    void a_form_of_a_foreign_page_stays_denied() throws Exception {
        denied("/files", 1_000);

        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void what_is_denied_elsewhere_stays_denied_however_large() throws Exception {
        denied("/signout", 65 << 20);

        assertThat(response.getStatus()).isEqualTo(403);
    }

    private void denied(String path, int length) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[length]);
        new TooLarge().handle(request, response, new AccessDeniedException("no token"));
    }
}
