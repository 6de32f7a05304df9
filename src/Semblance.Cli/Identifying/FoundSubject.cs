using Semblance.Comparison;

namespace Semblance.Cli.Identifying;

/// <summary>What an index says about a person.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Reference">The picture that is most alike to the probe.</param>
/// <param name="Score">Its score.</param>
internal readonly record struct FoundSubject(EnrolledSubject Subject, GalleryPicture Reference, ComparisonScore Score);
