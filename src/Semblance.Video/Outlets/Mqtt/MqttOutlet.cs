using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>Tells events to an MQTT broker, in Semblance's own topics and in those that users of Frigate, double-take and Home Assistant know (docs/video.md).</summary>
/// <remarks>Nothing about a person is ever retained, so there is nothing to take back from the broker when somebody is erased.</remarks>
public sealed class MqttOutlet : IOutlet, IAsyncDisposable
{
    /// <summary>The outlet's name.</summary>
    public const string DefaultName = "mqtt";

    private static readonly TimeSpan Leaving = TimeSpan.FromSeconds(2);

    private readonly MqttAddress _address;
    private readonly MqttTopics _topics;
    private readonly PresentPeople _people;
    private readonly MqttTelling _telling;
    private readonly MqttLine _line;
    private bool _isGreeted;

    /// <summary>Makes an outlet; it connects when it is first needed, and again after each loss.</summary>
    /// <param name="address">The broker.</param>
    /// <param name="cameras">The cameras that are watched: Home Assistant is told of them, and their people are counted.</param>
    /// <param name="tellsNames">Whether names of subjects are published; without them <c>subject</c> and <c>name</c> are null, and nothing goes to <c>matches</c>.</param>
    /// <param name="time">The clock.</param>
    public MqttOutlet(MqttAddress address, IReadOnlyList<CameraName> cameras, bool tellsNames, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(cameras);
        ArgumentNullException.ThrowIfNull(time);
        (_address, _topics) = (address, new MqttTopics(address.Prefix));
        _people = new PresentPeople(cameras, time.GetUtcNow());
        _telling = new MqttTelling(_topics, _people, tellsNames);
        _line = new MqttLine(address, Availability(isThere: false));
    }

    /// <inheritdoc/>
    public string Name => DefaultName;

    /// <inheritdoc/>
    public async Task<OutletAnswer> StandByAsync(CancellationToken cancellation)
    {
        var opened = _line.IsOpen ? OutletAnswer.Told : await OpenAsync(cancellation).ConfigureAwait(false);
        if (!opened.IsTold || _isGreeted)
            return opened;
        var greeted = await PublishAsync(Greeting(), cancellation).ConfigureAwait(false);
        _isGreeted = greeted.IsTold;
        return greeted;
    }

    /// <inheritdoc/>
    public async Task<OutletAnswer> TellAsync(WatchEvent told, string? subjectName, CancellationToken cancellation)
    {
        var ready = await StandByAsync(cancellation).ConfigureAwait(false);
        if (!ready.IsTold)
            return ready;

        // Cut off in between, the next try begins with a greeting, which says again how many people are there.
        _isGreeted = false;
        var answer = await PublishAsync(_telling.Of(told, subjectName), cancellation).ConfigureAwait(false);
        _isGreeted = answer.IsTold;
        return answer;
    }

    /// <summary>Says that it is gone, and goes.</summary>
    /// <returns>When it is gone, at the latest after two seconds.</returns>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Leaving);
        try
        {
            if (_line.IsOpen && (await _line.PublishAsync(Availability(isThere: false), limit.Token).ConfigureAwait(false)).IsTold)
                await _line.CloseAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The connection is lost: the broker tells the will.
        }

        _line.Dispose();
    }

    /// <summary>The broker, without account and password.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => _address.ToString();

    private Task<OutletAnswer> OpenAsync(CancellationToken cancellation)
    {
        _isGreeted = false;
        return _line.OpenAsync(cancellation);
    }

    private IEnumerable<MqttMessage> Greeting() =>
        [.. HomeAssistantDiscovery.Of(_topics, _people.Cameras), .. _people.Cameras.Select(_telling.CountAt), Availability(isThere: true)];

    private MqttMessage Availability(bool isThere) => new(_topics.Available, isThere ? "online" : "offline", IsRetained: true);

    private async Task<OutletAnswer> PublishAsync(IEnumerable<MqttMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
        {
            if (await _line.PublishAsync(message, cancellation).ConfigureAwait(false) is { IsTold: false } answer)
                return answer;
        }

        return OutletAnswer.Told;
    }
}
