using System.CommandLine;
using Semblance.Quality;
using Semblance.Server.Options;

namespace Semblance.Cli.Serving;

/// <summary>The options of a server.</summary>
internal sealed class ServerArguments
{
    private static readonly ServerOptions Defaults = new();

    private readonly Option<string> _listen = new("--listen") { Description = "Where to listen: addresses, separated by ';'", DefaultValueFactory = _ => Defaults.Listen };
    private readonly Option<bool> _plain = new("--allow-plain-text") { Description = "Listen without TLS where other machines reach it: behind a proxy that has TLS" };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "File of the certificate (PEM), for https" };
    private readonly Option<string?> _certificateKey = new("--certificate-key") { Description = "File of the certificate's key (PEM)" };
    private readonly Option<bool> _fetches = new("--fetch-pictures") { Description = "Fetch pictures by address where a request names one (https, public machines only)" };
    private readonly Option<string?> _authority = new("--authority") { Description = "Address of an OpenID Connect issuer whose tokens are taken beside keys" };
    private readonly Option<string> _audience = new("--audience") { Description = "For whom such tokens are made (their claim aud)", DefaultValueFactory = _ => Defaults.Audience };
    private readonly Option<string?> _collector = new("--collector") { Description = "Address of an OpenTelemetry collector (gRPC) that is sent metrics and traces" };
    private readonly Option<int> _pictureBytes = new("--max-picture-bytes") { Description = "Most bytes of a picture", DefaultValueFactory = _ => Defaults.MaxPictureBytes };
    private readonly Option<int> _pictures = new("--max-pictures") { Description = "Most pictures in a request", DefaultValueFactory = _ => Defaults.MaxPictures };
    private readonly Option<int> _atWork = new("--max-at-work") { Description = "Requests with pictures that are worked on at a time", DefaultValueFactory = _ => Defaults.MaxAtWork };
    private readonly Option<int> _waiting = new("--max-waiting") { Description = "Requests with pictures that wait; more are turned away with 503", DefaultValueFactory = _ => Defaults.MaxWaiting };
    private readonly Option<int> _perMinute = new("--requests-per-minute") { Description = "Requests of one key in a minute; more are turned away with 429", DefaultValueFactory = _ => Defaults.RequestsPerMinute };
    private readonly Option<bool> _namesNearest = new("--compreface-names-nearest") { Description = "Let CompreFace's clients have the nearest person named, with the similarity 0, where nobody is alike" };
    private readonly Option<QualityGate> _compreFaceGate = new("--compreface-gate") { Description = "How strictly pictures of CompreFace's clients are judged that become references: off, standard or strict", DefaultValueFactory = _ => Defaults.CompreFace.Gate };
    private readonly Option<int> _rememberedFaces = new("--faceplusplus-faces") { Description = "Detected faces that clients of Face++ can name again within 72 hours", DefaultValueFactory = _ => Defaults.FacePlusPlus.RememberedFaces };

    /// <summary>Adds the options to a command.</summary>
    public static ServerArguments AddTo(Command command)
    {
        var arguments = new ServerArguments();
        foreach (var option in new Option[] { arguments._listen, arguments._plain, arguments._certificate, arguments._certificateKey, arguments._fetches, arguments._authority, arguments._audience, arguments._collector, arguments._pictureBytes, arguments._pictures, arguments._atWork, arguments._waiting, arguments._perMinute, arguments._namesNearest, arguments._compreFaceGate, arguments._rememberedFaces })
            command.Options.Add(option);
        return arguments;
    }

    /// <summary>What was asked for.</summary>
    public ServerOptions Read(ParseResult parsed) => new()
    {
        Listen = parsed.GetValue(_listen)!,
        AllowsPlainText = parsed.GetValue(_plain),
        Certificate = parsed.GetValue(_certificate),
        CertificateKey = parsed.GetValue(_certificateKey),
        FetchesPictures = parsed.GetValue(_fetches),
        Authority = parsed.GetValue(_authority),
        Audience = parsed.GetValue(_audience)!,
        Collector = parsed.GetValue(_collector),
        MaxPictureBytes = parsed.GetValue(_pictureBytes),
        MaxPictures = parsed.GetValue(_pictures),
        MaxAtWork = parsed.GetValue(_atWork),
        MaxWaiting = parsed.GetValue(_waiting),
        RequestsPerMinute = parsed.GetValue(_perMinute),
        CompreFace = new CompreFaceOptions { NamesNearest = parsed.GetValue(_namesNearest), Gate = parsed.GetValue(_compreFaceGate) },
        FacePlusPlus = new FacePlusPlusOptions { RememberedFaces = parsed.GetValue(_rememberedFaces) },
    };
}
