using Semblance.Vault.Audit;

namespace Semblance.Recognition.Record;

/// <summary>Some of the events on record.</summary>
/// <param name="Events">The newest first.</param>
/// <param name="Next">Where the next page, with older events, begins; <see langword="null"/> where there are none.</param>
/// <remarks>Immutable.</remarks>
public sealed record RecordRoll(IReadOnlyList<AuditRecord> Events, long? Next);
