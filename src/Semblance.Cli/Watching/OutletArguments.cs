using System.CommandLine;
using Semblance.Errors;
using Semblance.Recognition.Watch;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;
using Semblance.Video.Outlets;
using Semblance.Video.Outlets.Mqtt;

namespace Semblance.Cli.Watching;

/// <summary>The options of <c>watch</c> that say who outside is told.</summary>
internal sealed class OutletArguments
{
    private const string SecretVariable = "SEMBLANCE_WEBHOOK_SECRET";
    private const string PasswordVariable = "SEMBLANCE_MQTT_PASSWORD";

    private readonly Option<string?> _webhook = new("--webhook") { Description = "Address that each event is posted to as JSON" };
    private readonly Option<string?> _secret = new("--webhook-secret") { Description = $"File of the secret that signs what is posted, at least {MessageKey.LeastBytes} bytes (else {SecretVariable}; without one nothing is signed)" };
    private readonly Option<string?> _mqtt = new("--mqtt") { Description = $"Broker that is told: mqtt://account@host:1883/semblance, or mqtts:// for TLS; the password as account:password, or better in {PasswordVariable}" };
    private readonly Option<bool> _names = new("--mqtt-names") { Description = "Publish the names of subjects too; everybody who may read the broker reads them" };
    private readonly Option<string?> _log = new("--log") { Description = "File that each event is appended to as a line of JSON" };

    /// <summary>Adds the options to a command.</summary>
    public static OutletArguments AddTo(Command command)
    {
        var arguments = new OutletArguments();
        foreach (var option in new Option[] { arguments._webhook, arguments._secret, arguments._mqtt, arguments._names, arguments._log })
            command.Options.Add(option);
        return arguments;
    }

    /// <summary>The outlets that were asked for, not yet started.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="cameras">The cameras that are watched.</param>
    public OpenOutlets Open(ParseResult parsed, IReadOnlyList<CameraName> cameras)
    {
        // All is read before anything is opened: a wrong address or secret leaves nothing behind.
        var webhook = parsed.GetValue(_webhook) is { } text ? AddressOf(text) : null;
        var broker = parsed.GetValue(_mqtt) is { } place ? MqttAddress.Parse(place, Set(PasswordVariable)) : null;
        if ((webhook is null && parsed.GetValue(_secret) is not null) || (broker is null && parsed.GetValue(_names)))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "There is a secret without a webhook, or --mqtt-names without a broker.", "Give --webhook with --webhook-secret, and --mqtt with --mqtt-names.");
        var open = new OpenOutlets();
        if (webhook is not null)
            open.AddWebhook(webhook, KeyOf(parsed));
        if (broker is not null)
            open.Add(new MqttOutlet(broker, cameras, parsed.GetValue(_names), TimeProvider.System));
        if (parsed.GetValue(_log) is { } log)
            open.Add(new LogOutlet(Path.GetFullPath(log)));
        return open;
    }

    private MessageKey? KeyOf(ParseResult parsed)
    {
        if (parsed.GetValue(_secret) is { } file)
            return MessageKey.Load(new DiskFiles(), file);
        return Set(SecretVariable) is { } secret ? MessageKey.Read(secret) : null;
    }

    private static Uri AddressOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? address
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, "The address of the webhook can't be read.", "Give one that begins with https:// or http://.");

    private static string? Set(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
