using Semblance.Comparison;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>A subject whom a search found, or one of the references where those are listed.</summary>
/// <param name="SubjectId">Who.</param>
/// <param name="ReferenceId">The most alike of the subject's references; any of them where references are listed.</param>
/// <param name="Score">That reference's score.</param>
/// <remarks>Immutable.</remarks>
public sealed record GalleryCandidate(SubjectId SubjectId, ReferenceId ReferenceId, ComparisonScore Score);
