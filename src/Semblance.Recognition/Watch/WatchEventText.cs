using System.Security.Cryptography;
using System.Text.Json;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Recognition.Bands;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Watch;

/// <summary>An event of a camera as it is sealed.</summary>
internal sealed record WatchEventText
{
    /// <summary>Nearly all events fit into one: whether somebody is named, or a shot is kept, is not told by the length.</summary>
    private const int Step = 1024;

    public required Guid Id { get; init; }

    public required WatchEventKind Kind { get; init; }

    public required string Camera { get; init; }

    public required Guid Track { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required TimeSpan Time { get; init; }

    public required float[] Box { get; init; }

    public required int[] PictureSize { get; init; }

    public required IReadOnlyList<string> Zones { get; init; }

    public required string Gallery { get; init; }

    public Guid? Subject { get; init; }

    public required ScoreBand Band { get; init; }

    public double? Rate { get; init; }

    public int? Quality { get; init; }

    public Guid? ReleaseId { get; init; }

    public Guid? ShotId { get; init; }

    /// <summary>The outlet that is to be told.</summary>
    public string Subscriber { get; init; } = string.Empty;

    public static byte[] Write(WatchEvent told, string subscriber) => PaddedText.ToBytes(Serialize(told, subscriber), Step);

    public static (string Subscriber, WatchEvent Told) Read(ReadOnlySpan<byte> bytes) => TryRead(bytes) ?? throw new JsonException("This is no event of a camera.");

    /// <summary>The same; nothing where it is whole and makes no sense all the same, as what another version of the program wrote may.</summary>
    public static (string Subscriber, WatchEvent Told)? TryRead(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(PaddedText.Read(bytes), WatchEventJson.Default.WatchEventText) is { Box.Length: 4, PictureSize.Length: 2 } text ? (text.Subscriber, text.ToEvent()) : null;
        }
        catch (Exception foreign) when (foreign is JsonException or SemblanceException)
        {
            return null;
        }
    }

    /// <summary>The digest by which the record names the event.</summary>
    public static string DigestOf(WatchEvent told) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Serialize(told, string.Empty))));

    private WatchEvent ToEvent() => new()
    {
        Id = Id,
        Kind = Kind,
        Camera = new CameraName(Camera),
        Track = Track,
        Number = Number,
        At = At,
        From = From,
        Until = Until,
        Time = Time,
        Box = new PixelBox(Box[0], Box[1], Box[2], Box[3]),
        PictureSize = (PictureSize[0], PictureSize[1]),
        Zones = Zones,
        Gallery = Gallery,
        Subject = Subject is { } subject ? SubjectId.From(subject) : null,
        Band = Band,
        FalsePositiveIdentificationRate = Rate,
        Quality = Quality,
        ReleaseId = ReleaseId,
        ShotId = ShotId,
    };

    private static string Serialize(WatchEvent told, string subscriber) => JsonSerializer.Serialize(
        new WatchEventText
        {
            Id = told.Id,
            Kind = told.Kind,
            Camera = told.Camera.Text,
            Track = told.Track,
            Number = told.Number,
            At = told.At,
            From = told.From,
            Until = told.Until,
            Time = told.Time,
            Box = [told.Box.X, told.Box.Y, told.Box.Width, told.Box.Height],
            PictureSize = [told.PictureSize.Width, told.PictureSize.Height],
            Zones = told.Zones,
            Gallery = told.Gallery,
            Subject = told.Subject?.Value,
            Band = told.Band,
            Rate = told.FalsePositiveIdentificationRate,
            Quality = told.Quality,
            ReleaseId = told.ReleaseId,
            ShotId = told.ShotId,
            Subscriber = subscriber,
        },
        WatchEventJson.Default.WatchEventText);
}
