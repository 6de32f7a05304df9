using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Index;
using Semblance.Index.Exact;
using Semblance.Models;

namespace Semblance.Cli.Identifying;

/// <summary>A gallery that lives as long as the command: one template for each person, in an exact index.</summary>
/// <remarks>
/// Several references of a person are fused into one template, weighted by quality: on people of five pictures this misses fewer mates
/// than taking the best of the references, and fewer templates mean a lower threshold for the same FPIR (docs/identification.md).
/// </remarks>
internal sealed class MemoryGallery
{
    private readonly IVectorSnapshot _index;
    private readonly ModelIdentity _model;

    private MemoryGallery(IReadOnlyList<EnrolledSubject> subjects, IReadOnlyList<GalleryPicture> failures, IVectorSnapshot index)
    {
        (Subjects, Failures, _index) = (subjects, failures, index);
        _model = subjects[0].Template.Model;
    }

    /// <summary>The people who can be found.</summary>
    public IReadOnlyList<EnrolledSubject> Subjects { get; }

    /// <summary>The pictures that could not be enrolled.</summary>
    public IReadOnlyList<GalleryPicture> Failures { get; }

    /// <summary>Templates that a probe is compared with.</summary>
    public int Templates => _index.Rows;

    /// <summary>Enrols people.</summary>
    /// <exception cref="SemblanceException">No picture could be enrolled.</exception>
    public static MemoryGallery Enrol(IReadOnlyList<GalleryPicture> pictures)
    {
        var subjects = pictures.Where(picture => picture.Face is not null)
            .GroupBy(picture => picture.Subject, StringComparer.Ordinal)
            .Select(own => new EnrolledSubject(own.Key, [.. own], TemplateOf([.. own.Select(picture => picture.Face!)])))
            .ToArray();
        if (subjects.Length == 0)
            throw new SemblanceException(ErrorCode.InputListInvalid, $"None of the gallery's {pictures.Count} pictures could be enrolled.", pictures.Count > 0 ? $"The first one: {pictures[0].Complaint}" : "Name a folder that holds one folder of pictures per person.");
        var index = new ExactIndex(subjects[0].Template.Dimension);
        for (var number = 0; number < subjects.Length; number++)
            index.Add(number, subjects[number].Template.Codes);
        return new MemoryGallery(subjects, [.. pictures.Where(picture => picture.Face is null)], index.Current);
    }

    /// <summary>The people who are most alike to a probe, the best first.</summary>
    public IReadOnlyList<(EnrolledSubject Subject, ComparisonScore Score)> Search(AnalysedFace probe, int most)
    {
        var template = probe.ToTemplate() ?? throw new ArgumentException("The probe has no feature set.", nameof(probe));
        if (template.Model != _model)
            throw new SemblanceException(ErrorCode.TemplateModelMismatch, $"The probe was made by model {template.Model}, the gallery by {_model}.", "Make both with the same model and mode.");
        var found = _index.Search(template.Codes, new SearchRequest { MaxCandidates = most });
        return [.. found.Candidates.Select(candidate => (Subjects[(int)candidate.Subject], new ComparisonScore(candidate.Score, _model)))];
    }

    private static FaceTemplate TemplateOf(IReadOnlyList<AnalysedFace> faces)
    {
        // A weight of zero would leave a person with nothing but bad pictures without a direction.
        var weights = faces.Select(face => (float)Math.Max(1, face.Quality?.UnifiedQuality ?? 50)).ToArray();
        var fused = FaceEmbedding.Fuse([.. faces.Select(face => face.Embedding!)], weights);
        return FaceTemplate.Create(fused, faces.Max(face => face.Quality?.UnifiedQuality));
    }
}
