using Semblance.Client.Contracts.Galleries;

namespace Semblance.Client.Contracts.Subjects;

/// <summary>That a reference is gone.</summary>
/// <param name="ReferenceId">Which.</param>
/// <param name="Erased">The receipt of the subject's erasure, where it was the last one: nothing says any more what the rest is kept for. Else absent.</param>
public sealed record RemovedReferenceAnswer(Guid ReferenceId, ReceiptAnswer? Erased);
