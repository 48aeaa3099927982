package org.intentworkbench.ui.shell;

import javafx.scene.Node;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ui.kit.FailureView;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where failures end up: what the user can put right in a strip above the screen, everything else logged once and
/// shown in the error window.
public final class Failures implements FailureView {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Messages messages;
    private final Appearance appearance;
    private final MessageBar bar;

    public Failures(Messages messages, Appearance appearance) {
        this.messages = messages;
        this.appearance = appearance;
        bar = new MessageBar(messages);
        bar.setId("shell-problems");
    }

    Node node() {
        return bar;
    }

    @Override
    public void problem(String slot, Problem problem) {
        bar.show(slot, problem);
    }

    /// Takes away what was said about an earlier try.
    public void clear(String slot) {
        bar.clear(slot);
    }

    @Override
    public void unexpected(String slot, Throwable fault) {
        LOG.error("in {}", slot, fault);
        ErrorWindow.show(fault, messages, appearance);
    }
}
