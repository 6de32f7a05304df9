using Semblance.Recognition.Erase;

namespace Semblance.Recognition.Remove;

/// <summary>What a removal took with it.</summary>
/// <param name="References">What became of each reference, in the order in which they were named.</param>
/// <param name="Erased">Who was left without any, and was erased.</param>
/// <remarks>Immutable.</remarks>
public sealed record RemovalOutcome(IReadOnlyList<RemovedReference> References, IReadOnlyList<ErasedSubject> Erased);
