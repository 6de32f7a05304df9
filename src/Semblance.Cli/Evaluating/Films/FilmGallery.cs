using System.Security.Cryptography;
using Semblance.Cli.Synthesizing;
using Semblance.Quality;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Create;
using Semblance.Recognition.Enrol;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>The gallery of a film: people of it who were enrolled from portraits that are no part of the film.</summary>
/// <param name="Name">What the gallery is called.</param>
/// <param name="People">Who is in it.</param>
/// <param name="Failures">People of whom no portrait could be enrolled; they are strangers like the others.</param>
internal sealed record FilmGallery(GalleryName Name, IReadOnlyDictionary<SubjectId, long> People, int Failures)
{
    public const int References = 2;
    private const int Portraits = 4;
    private const int Side = 320;
    private const long ViewsOfPerson = 1_000;
    private static readonly AnalysisRequest Request = new() { Faces = FaceSelection.Largest, Gate = QualityGate.Standard };

    /// <summary>Whom the record names.</summary>
    public static Caller Caller { get; } = new("evaluation", "command line", "evaluate tracking");

    /// <summary>Makes the gallery and enrols people, each from the first portraits that are good enough.</summary>
    public static async Task<FilmGallery> MakeAsync(RecognitionHouse house, FaceEngine engine, string name, IReadOnlyList<long> people, CancellationToken cancellation)
    {
        var gallery = new GalleryName(name);
        await OpenAsync(house, engine, gallery, cancellation);
        var enrolled = new Dictionary<SubjectId, long>();
        foreach (var person in people)
        {
            if (await EnrolAsync(house, engine, gallery, person, cancellation) is { } subject)
                enrolled.Add(subject, person);
        }

        return new FilmGallery(gallery, enrolled, people.Count - enrolled.Count);
    }

    /// <summary>Makes a gallery for a day in which nobody is.</summary>
    public static async Task OpenAsync(RecognitionHouse house, FaceEngine engine, GalleryName gallery, CancellationToken cancellation) =>
        await house.CreateGallery.HandleAsync(
            new CreateGalleryRequest
            {
                Name = gallery,
                Purpose = new Purpose("to measure how people in films are told apart"),
                LegalBasis = LegalBasis.Parse("6.1.f+2.2.c"),
                Retention = new RetentionRule(1),
                Model = engine.Model,
                Caller = Caller,
            },
            cancellation);

    private static async Task<SubjectId?> EnrolAsync(RecognitionHouse house, FaceEngine engine, GalleryName gallery, long person, CancellationToken cancellation)
    {
        var samples = new List<EnrolmentSample>();
        for (var k = 0; k < Portraits && samples.Count < References; k++)
        {
            if (await SampleAsync(engine, person, k, cancellation) is { } sample)
                samples.Add(sample);
        }

        if (samples.Count == 0)
            return null;
        return await EnrolAsync(house, gallery, FilmTruth.NameOf(person), samples, cancellation);
    }

    /// <summary>Enrols one person.</summary>
    public static async Task<SubjectId?> EnrolAsync(RecognitionHouse house, GalleryName gallery, string name, IReadOnlyList<EnrolmentSample> samples, CancellationToken cancellation)
    {
        var outcome = await house.Enrol.HandleAsync(
            new EnrolRequest
            {
                Gallery = gallery,
                Subject = new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name },
                Samples = samples,

                // Two people of a film who look alike are both kept, as they would be once a human has looked.
                IsKnownToBeNew = true,
                Caller = Caller,
            },
            cancellation);
        return outcome.SubjectId;
    }

    private static async Task<EnrolmentSample?> SampleAsync(FaceEngine engine, long person, int number, CancellationToken cancellation)
    {
        using var portrait = SyntheticPerson.FromSeed(person).Render(ViewRange.Portrait.Draw(unchecked((person * ViewsOfPerson) + number), Side));
        var analysis = await engine.AnalyseAsync(portrait.Picture, Request, cancellation);
        if (analysis.Faces is not [{ Refusals.Count: 0 } face] || face.ToTemplate() is not { } template)
            return null;
        return new EnrolmentSample(template, [], FileDigest.From(SHA256.HashData(portrait.Picture.ToPixels().Rgb.Span)), FormattableString.Invariant($"portrait {number}"));
    }
}
