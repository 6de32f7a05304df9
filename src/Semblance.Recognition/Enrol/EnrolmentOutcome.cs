using Semblance.Recognition.Indexing;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>What an enrolment came to.</summary>
/// <param name="SubjectId">Who; <see langword="null"/> where nothing was kept.</param>
/// <param name="State">Active: found from now on. Held: kept, and found by nobody until a human has looked at the neighbour.</param>
/// <param name="References">What was kept.</param>
/// <param name="Refused">What was not, and why.</param>
/// <param name="Neighbour">Somebody else of the gallery who would match this person; <see langword="null"/> where nobody does.</param>
/// <remarks>Immutable.</remarks>
public sealed record EnrolmentOutcome(SubjectId? SubjectId, SubjectState State, IReadOnlyList<ReferenceId> References, IReadOnlyList<RefusedSample> Refused, GalleryCandidate? Neighbour);
