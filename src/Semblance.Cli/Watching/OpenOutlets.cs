using Semblance.Vault.Sealing.Signing;
using Semblance.Video.Outlets;

namespace Semblance.Cli.Watching;

/// <summary>The outlets that a run was asked for, and what they hold.</summary>
internal sealed class OpenOutlets : IAsyncDisposable
{
    private readonly List<IOutlet> _outlets = [];
    private readonly List<IDisposable> _held = [];

    /// <summary>The outlets.</summary>
    public IReadOnlyList<IOutlet> All => _outlets;

    /// <summary>Under which names events are kept for them.</summary>
    public IReadOnlyList<string> Names => [.. _outlets.Select(static outlet => outlet.Name)];

    public void Add(IOutlet outlet) => _outlets.Add(outlet);

    public void AddWebhook(Uri address, MessageKey? key)
    {
        if (key is not null)
            _held.Add(key);
        var client = WebhookOutlet.CreateClient();
        _held.Add(client);
        _outlets.Add(new WebhookOutlet(client, address, key, TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var outlet in _outlets.OfType<IAsyncDisposable>())
            await outlet.DisposeAsync();
        _held.ForEach(static held => held.Dispose());
    }
}
