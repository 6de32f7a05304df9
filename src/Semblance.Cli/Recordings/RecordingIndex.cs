using System.Globalization;
using System.Security.Cryptography;
using Semblance.Cli.Keeping;
using Semblance.Embedding;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Recordings;

namespace Semblance.Cli.Recordings;

/// <summary>
/// Puts the visits of recorded films into a gallery of their own, so that they have its purpose, basis and end, are sealed, on record, and can be erased like everything else that is kept about people.
/// </summary>
internal sealed class RecordingIndex(OpenHouse house, GalleryName gallery, FollowOptions follow, Caller caller)
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase) { ".mp4", ".mkv", ".mov", ".avi", ".webm", ".m4v", ".ts", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp" };

    /// <summary>The films of a folder and the folders in it, or one film.</summary>
    public static IReadOnlyList<string> Films(string place) => File.Exists(place)
        ? [Path.GetFullPath(place)]
        : [.. Directory.EnumerateFiles(Path.GetFullPath(place), "*", SearchOption.AllDirectories).Where(static file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)];

    /// <summary>Goes through a film, unless that was done before.</summary>
    /// <returns>Visits that were kept now; nothing where the film was known.</returns>
    public async Task<int?> AddAsync(string film, CancellationToken cancellation)
    {
        var digest = FileDigest.From(await DigestAsync(film, cancellation));
        if ((await house.Cases.EnrolledFiles.HandleAsync(gallery, IdOf(digest, 1), null, cancellation)).Count > 0)
            return null;
        var visits = await new RecordingReader(house.Engine!, follow, TimeProvider.System).ReadAsync(VideoSource.Parse(film), cancellation);

        // The first visit is kept last: where it is there, all are, whatever was cut off.
        for (var number = visits.Count; number >= 1; number--)
            await KeepAsync(visits[number - 1], film, digest, number, cancellation);
        return visits.Count;
    }

    private async Task KeepAsync(TrackShots visit, string film, FileDigest digest, int number, CancellationToken cancellation)
    {
        var recorded = RecordedVisit.Of(visit);
        var name = $"{Path.GetFileName(film)} {RecordedVisit.Clock(recorded.From)}";
        await house.Cases.Enrol.HandleAsync(
            new EnrolRequest
            {
                Gallery = gallery,
                Subject = new SubjectDetails { ExternalId = IdOf(digest, number), DisplayName = name[..Math.Min(name.Length, SubjectDetails.MaxNameLength)], Tags = [.. recorded.ToTags()] },
                Samples = [new EnrolmentSample(FaceTemplate.Create(visit.Fused, visit.Shots[0].Quality.UnifiedQuality), [], digest, film)],
                IsKnownToBeNew = true, // one person may be in many films, and each visit is kept by itself
                Caller = caller,
            },
            cancellation);
    }

    private static ExternalId IdOf(FileDigest digest, int number) => new(string.Create(CultureInfo.InvariantCulture, $"film {Convert.ToHexStringLower(digest.ToBytes())} visit {number}"));

    private static async Task<byte[]> DigestAsync(string film, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(film);
        return await SHA256.HashDataAsync(stream, cancellation);
    }
}
