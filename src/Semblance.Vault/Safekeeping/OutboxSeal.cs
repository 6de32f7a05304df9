using Semblance.Models;
using Semblance.Vault.Outbox;
using Semblance.Vault.Rows;
using Semblance.Vault.Sealing;

namespace Semblance.Vault.Safekeeping;

/// <summary>Seals messages of the outbox with a key of the installation as a whole.</summary>
internal sealed class OutboxSeal(Guid install, GalleryKey key) : IDisposable
{
    public OutboxEvent Seal(OutboxEventId id, OutboxChannel channel, ReadOnlySpan<byte> body) =>
        new(id, channel, SealedBytes.From(key.Seal(body, Place(id, channel)).ToArray()));

    public byte[] Open(OutboxEvent message) => key.Open(SealedValue.Read(message.SealedBody.Bytes.Span), Place(message.Id, message.Channel));

    public void Dispose() => key.Dispose();

    private SealingContext Place(OutboxEventId id, OutboxChannel channel) =>
        new(install, "outbox", channel.ToString(), Guid.Empty, Guid.Empty, id.Value, 1, ModelIdentity.None);
}
