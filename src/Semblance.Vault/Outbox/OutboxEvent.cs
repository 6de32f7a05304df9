using Semblance.Vault.Rows;

namespace Semblance.Vault.Outbox;

/// <summary>
/// Something that happened and still has to be told (to the audit chain, to a webhook). It is kept in the same transaction as the
/// change that it tells of, so there is none without the other.
/// </summary>
/// <param name="Id">Its identifier: who is told twice tells it once.</param>
/// <param name="Channel">Who is to be told.</param>
/// <param name="SealedBody">What is told.</param>
public sealed record OutboxEvent(OutboxEventId Id, OutboxChannel Channel, SealedBytes SealedBody);
