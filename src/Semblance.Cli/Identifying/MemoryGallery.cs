using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Index;
using Semblance.Index.Exact;
using Semblance.Models;

namespace Semblance.Cli.Identifying;

/// <summary>A gallery that lives as long as the command: every reference in an exact index, the best one counting for its person.</summary>
/// <remarks>
/// References are not averaged into one template: that misses a mate in four hundred fewer, but its scores lie higher on the strangers' side than
/// those of single pictures, so that the rates of a calibration no longer hold (docs/identification.md).
/// </remarks>
internal sealed class MemoryGallery
{
    private readonly IVectorSnapshot _index;
    private readonly ModelIdentity _model;

    /// <summary>The reference in each slot.</summary>
    private readonly List<GalleryPicture> _references = [];

    private MemoryGallery(IReadOnlyList<EnrolledSubject> subjects, IReadOnlyList<GalleryPicture> failures)
    {
        (Subjects, Failures) = (subjects, failures);
        var first = TemplateOf(subjects[0].References[0].Face!);
        _model = first.Model;
        var index = new ExactIndex(first.Dimension);
        foreach (var (number, subject) in subjects.Index())
        {
            foreach (var reference in subject.References)
            {
                index.Add(number, TemplateOf(reference.Face!).Codes);
                _references.Add(reference);
            }
        }

        _index = index.Current;
    }

    /// <summary>The people who can be found.</summary>
    public IReadOnlyList<EnrolledSubject> Subjects { get; }

    /// <summary>The pictures that could not be enrolled.</summary>
    public IReadOnlyList<GalleryPicture> Failures { get; }

    /// <summary>References that a probe is compared with.</summary>
    public int Size => _index.Rows;

    /// <summary>Enrols people.</summary>
    /// <exception cref="SemblanceException">No picture could be enrolled.</exception>
    public static MemoryGallery Enrol(IReadOnlyList<GalleryPicture> pictures)
    {
        var subjects = pictures.Where(picture => picture.Face is not null)
            .GroupBy(picture => picture.Subject, StringComparer.Ordinal)
            .Select(own => new EnrolledSubject(own.Key, [.. own]))
            .ToArray();
        return subjects.Length > 0
            ? new MemoryGallery(subjects, [.. pictures.Where(picture => picture.Face is null)])
            : throw new SemblanceException(ErrorCode.InputListInvalid, $"None of the gallery's {pictures.Count} pictures could be enrolled.", pictures.Count > 0 ? $"The first one: {pictures[0].Complaint}" : "Name a folder that holds one folder of pictures per person.");
    }

    /// <summary>The people who are most alike to a probe, the best first.</summary>
    public IReadOnlyList<FoundSubject> Search(AnalysedFace probe, int most) => Search(probe, new SearchRequest { MaxCandidates = most });

    /// <summary>How alike a probe is to one person.</summary>
    public FoundSubject Compare(AnalysedFace probe, EnrolledSubject subject)
    {
        var number = Subjects.Index().First(entry => ReferenceEquals(entry.Item, subject)).Index;
        return Search(probe, new SearchRequest { MaxCandidates = 1, Filter = (_, other) => other == number })[0];
    }

    private FoundSubject[] Search(AnalysedFace probe, SearchRequest request)
    {
        var template = TemplateOf(probe);
        if (template.Model != _model)
            throw new SemblanceException(ErrorCode.TemplateModelMismatch, $"The probe was made by model {template.Model}, the gallery by {_model}.", "Make both with the same model and mode.");
        var found = _index.Search(template.Codes, request);
        return [.. found.Candidates.Select(candidate => new FoundSubject(Subjects[(int)candidate.Subject], _references[candidate.Slot], new ComparisonScore(candidate.Score, _model)))];
    }

    private static FaceTemplate TemplateOf(AnalysedFace face) => face.ToTemplate() ?? throw new ArgumentException("The face has no feature set.", nameof(face));
}
