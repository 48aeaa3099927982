package org.intentworkbench.ui.kit;

import org.intentworkbench.domain.Problem;

/// Where the failure of a background job is shown. Both methods are called on the FX thread, once a failure.
public interface FailureView {
    /// Something the user can put right; say its sentence near the work.
    void problem(String slot, Problem problem);

    /// A fault of ours; log it once and open the one error window.
    void unexpected(String slot, Throwable fault);
}
