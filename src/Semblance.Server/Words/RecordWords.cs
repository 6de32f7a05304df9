using System.Text.Json;
using Semblance.Client.Contracts.Record;
using Semblance.Errors;
using Semblance.Recognition.Record;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;

namespace Semblance.Server.Words;

/// <summary>The record and its receipts in the words of the native API.</summary>
internal static class RecordWords
{
    public static RecordAnswer Of(RecordRoll roll) => new([.. roll.Events.Select(Of)], roll.Next);

    public static EventAnswer Of(AuditRecord record) => new(
        record.Sequence,
        record.Event.At,
        record.Event.Actor,
        Said(record.Event.Role),
        Snake(record.Event.Action.ToString()),
        Snake(record.Event.Outcome.ToString()),
        Said(record.Event.Gallery),
        Said(record.Event.Subject),
        Said(record.Event.Threshold),
        Said(record.Event.Purpose),
        Said(record.Event.SecondActor),
        Said(record.Event.Source),
        Said(record.Event.InputDigest));

    public static RecordCheckAnswer Of(AuditReport report) => new(report.IsWhole, report.Events, report.Signed, report.Heads, [.. report.Findings.Select(one => new FindingAnswer(Snake(one.Fault.ToString()), one.Sequence, one.What))]);

    public static ErasureReceiptAnswer Of(ErasureProof proof) => new(proof.Id, proof.At, Said(proof.Gallery), Said(proof.Pseudonym), proof.Destroyed, proof.IrrecoverableBy, proof.Signed);

    /// <summary>What was done, by its word.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: nothing is called so.</exception>
    public static AuditAction? Action(string? word)
    {
        if (word is null)
            return null;
        var found = Enum.GetValues<AuditAction>().Where(action => string.Equals(Snake(action.ToString()), word, StringComparison.Ordinal)).ToArray();
        return found.Length == 1 ? found[0]
            : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"Nothing on record is called '{word}'.", $"Say one of {string.Join(", ", Enum.GetValues<AuditAction>().Select(action => Snake(action.ToString())))}.");
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string? Said(string text) => text.Length > 0 ? text : null;

    private static Guid? Said(Guid id) => id == Guid.Empty ? null : id;
}
