using System.Globalization;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>The connection to a broker. It alone knows the library.</summary>
/// <remarks>MQTT 5, since an older broker drops what an account may not publish and says that it has it.</remarks>
internal sealed class MqttLine : IDisposable
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly MqttClientOptions _options;

    public MqttLine(MqttAddress address, MqttMessage will)
    {
        var options = new MqttClientOptionsBuilder()
            .WithTcpServer(address.Host, address.Port)
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithCleanStart(true)
            .WithSessionExpiryInterval(0)
            .WithKeepAlivePeriod(KeepAlive)
            .WithWillTopic(will.Topic)
            .WithWillPayload(will.Payload)
            .WithWillRetain(will.IsRetained)
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        if (address.Account is { } account)
            options = options.WithCredentials(account, address.Password ?? string.Empty);
        if (address.IsSealed)
            options = options.WithTlsOptions(static tls => tls.UseTls());
        _options = options.Build();
    }

    public bool IsOpen => _client.IsConnected;

    public async Task<OutletAnswer> OpenAsync(CancellationToken cancellation)
    {
        var result = await _client.ConnectAsync(_options, cancellation).ConfigureAwait(false);
        return result.ResultCode switch
        {
            MqttClientConnectResultCode.Success => OutletAnswer.Told,
            MqttClientConnectResultCode.BadUserNameOrPassword or MqttClientConnectResultCode.NotAuthorized or MqttClientConnectResultCode.Banned => OutletAnswer.Refused("the broker does not know this account and password"),
            MqttClientConnectResultCode.UnsupportedProtocolVersion => OutletAnswer.Refused("the broker does not speak MQTT 5"),
            var other => OutletAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"the broker refused the connection ({other})")),
        };
    }

    /// <summary>Returns when the broker has the message.</summary>
    public async Task<OutletAnswer> PublishAsync(MqttMessage message, CancellationToken cancellation)
    {
        var published = new MqttApplicationMessageBuilder()
            .WithTopic(message.Topic)
            .WithPayload(message.Payload)
            .WithRetainFlag(message.IsRetained)
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        var result = await _client.PublishAsync(published, cancellation).ConfigureAwait(false);
        return result.ReasonCode switch
        {
            MqttClientPublishReasonCode.Success or MqttClientPublishReasonCode.NoMatchingSubscribers => OutletAnswer.Told,
            MqttClientPublishReasonCode.NotAuthorized => OutletAnswer.Refused($"this account may not publish '{message.Topic}'"),
            var other => OutletAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"the broker did not take a message ({other})")),
        };
    }

    /// <summary>Goes in good order: the broker does not tell the will then.</summary>
    public Task CloseAsync(CancellationToken cancellation) => _client.DisconnectAsync(new MqttClientDisconnectOptions(), cancellation);

    public void Dispose() => _client.Dispose();
}
