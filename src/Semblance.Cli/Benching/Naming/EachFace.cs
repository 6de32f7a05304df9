using System.Globalization;
using System.Security.Cryptography;
using Semblance.Cli.Evaluating.Films;
using Semblance.Embedding;
using Semblance.Evaluation.Tracking;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Benching.Naming;

/// <summary>Searches each face of each frame on its own; nothing is known of the frame before.</summary>
internal sealed class EachFace(RecognitionHouse house, FaceEngine engine, GalleryName gallery, IReadOnlyDictionary<SubjectId, string> people)
{
    /// <summary>Boxes of a lower detector score are no faces to a plain loop.</summary>
    private const float LowestScore = 0.6f;

    private static readonly AnalysisRequest Request = new() { MeasureQuality = false };

    /// <summary>Who each face was named as.</summary>
    /// <returns>For each rate all faces.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<NamedUnit>>> NameAsync(NamingFilm film, IReadOnlyList<double> rates, CancellationToken cancellation)
    {
        var boxes = new List<TrackBox>();
        var names = rates.Select(static _ => new List<string?>()).ToArray();
        await using var source = film.Open();
        while (await source.NextAsync(cancellation) is { } frame)
        {
            using (frame)
            {
                var found = await engine.AnalyseAsync(frame.Picture, AnalysisRequest.DetectOnly, cancellation);
                var faces = found.Faces.Select(static face => face.Detected).Where(static face => face.Score >= LowestScore).ToArray();
                var analysed = (await engine.AnalyseAsync(frame.Picture, faces, Request, cancellation)).Faces;
                var digest = FileDigest.From(SHA256.HashData(frame.Picture.ToPixels().Rgb.Span));
                foreach (var face in analysed)
                {
                    boxes.Add(new TrackBox((int)frame.Number + 1, boxes.Count.ToString(CultureInfo.InvariantCulture), face.Detected.Box));
                    for (var k = 0; k < rates.Count; k++)
                        names[k].Add(await NameAsync(face.Embedding!, digest, rates[k], cancellation));
                }
            }
        }

        var owners = TrackOwners.Of(film.Truth, boxes);
        return [.. names.Select(own => (IReadOnlyList<NamedUnit>)[.. own.Select((name, k) => new NamedUnit(owners.GetValueOrDefault(boxes[k].TrackId), name is null ? [] : [name]))])];
    }

    private async Task<string?> NameAsync(FaceEmbedding face, FileDigest frame, double rate, CancellationToken cancellation)
    {
        var request = new IdentifyRequest(gallery, new Probe(FaceTemplate.Create(face), [], frame), FilmGallery.Caller) { FalsePositiveIdentificationRate = rate, TakesNearestRate = true };
        return (await house.Identify.HandleAsync(request, cancellation)).SubjectId is { } subject ? people[subject] : null;
    }
}
