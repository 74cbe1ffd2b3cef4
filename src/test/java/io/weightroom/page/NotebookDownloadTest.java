package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.data.Datasets;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.Runs;
import io.weightroom.training.transfer.PretrainedNetworks;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class NotebookDownloadTest {

    private final Runs runs = mock(Runs.class);
    private final Datasets datasets = mock(Datasets.class);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void anothersRunIsAsGoodAsAbsent() throws Exception {
        when(runs.view(LearnerId.LOCAL, 7)).thenThrow(new RunNotFound(7));
        download(false).give("7", response);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("not yours");
        verify(datasets, never()).open(any(), anyDouble(), anyLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1e3", "99999999999999999999", "..", "1\r\nX-A: b"})
    void whatIsNoNumberIsNoRun(String run) throws Exception {
        download(false).give(run, response);
        assertThat(response.getStatus()).isEqualTo(404);
        verify(runs, never()).view(any(), anyLong());
    }

    @Test
    void nobodyDownloadsWhoHasNotSignedIn() {
        Assertions.assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> download(true).give("7", response));
        verify(runs, never()).view(any(), anyLong());
    }

    private NotebookDownload download(boolean ofAClass) {
        return new NotebookDownload(
                runs, new Learners(ofAClass), datasets, PretrainedNetworks.NONE);
    }
}
