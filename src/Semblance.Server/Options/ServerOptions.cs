using System.ComponentModel.DataAnnotations;

namespace Semblance.Server.Options;

/// <summary>Choices of a server. Each has a default that is safe.</summary>
/// <remarks>Immutable. docs/server.md lists the keys.</remarks>
public sealed record ServerOptions
{
    /// <summary>Where it listens. Default <c>http://127.0.0.1:8420</c>: this machine alone.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:8420";

    /// <summary>Whether it may listen without TLS where other machines can reach it: behind a proxy that has it, say. Default false.</summary>
    public bool AllowsPlainText { get; init; }

    /// <summary>The certificate's file (PEM); <see langword="null"/> for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>The certificate's key's file (PEM); <see langword="null"/> where it is in the certificate's.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Whether pictures are fetched by address (https, public machines only). Default false: the server opens no connection by itself.</summary>
    public bool FetchesPictures { get; init; }

    /// <summary>The identity provider (OpenID Connect) whose tokens are taken beside keys: its issuer's address, https unless it is this machine's; <see langword="null"/> for none.</summary>
    public string? Authority { get; init; }

    /// <summary>For whom such tokens are made, as their claim <c>aud</c> says. Default <c>semblance</c>.</summary>
    public string Audience { get; init; } = "semblance";

    /// <summary>The address of an OpenTelemetry collector (gRPC) that is sent metrics and traces; <see langword="null"/> for none. Default none: metrics are for whoever asks with a key.</summary>
    public string? Collector { get; init; }

    /// <summary>Most bytes of a picture. Default 20 MB; 1,000 to 64 MB.</summary>
    [Range(1_000, 64_000_000)]
    public int MaxPictureBytes { get; init; } = 20_000_000;

    /// <summary>Most pictures in a request. Default 20; 1 to 100.</summary>
    [Range(1, 100)]
    public int MaxPictures { get; init; } = 20;

    /// <summary>Requests with pictures that are worked on at a time; more wait. Default twice the machine's cores; 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int MaxAtWork { get; init; } = Environment.ProcessorCount * 2;

    /// <summary>Requests with pictures that wait; more are turned away with 503 and a time to come back. Default the machine's cores, half of what is worked on at a time, so that even the last in the queue waits half as long again as on a busy server, and not twice as long; 0 to 10,000.</summary>
    [Range(0, 10_000)]
    public int MaxWaiting { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests of one key in a minute; more are turned away with 429. Default 6,000; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; init; } = 6_000;

    /// <summary>Choices of the dialect of CompreFace.</summary>
    public CompreFaceOptions CompreFace { get; init; } = new();

    /// <summary>Choices of the dialect of Face++.</summary>
    public FacePlusPlusOptions FacePlusPlus { get; init; } = new();
}
