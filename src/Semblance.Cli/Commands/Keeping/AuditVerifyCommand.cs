using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>audit verify</c>: whether the record is as it was written. Needs the files and the public key, no vault.</summary>
internal static class AuditVerifyCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--folder") { Description = "Folder of the record (default: audit in the vault's folder)" };
        var key = new Option<string?>("--key") { Description = "File of the installation's public key (default: the one in the vault's folder)" };
        var heads = new Option<string[]>("--head") { Description = "A signed head that was kept elsewhere: only such a one shows that the newest end was cut off; may be given more than once", DefaultValueFactory = _ => [] };
        var json = JsonOption.Create();
        var command = new Command("verify", "Find any event that was changed, cut out, doubled, moved or truncated. Exit code 0 when the record is whole, 1 when not.") { folder, key, heads, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = vaultArguments.Place(parsed);
            using var publicKey = VerificationKey.Read(await PictureFiles.ReadTextAsync(parsed.GetValue(key) ?? place.PublicKey, cancellation));
            var kept = await Task.WhenAll(parsed.GetValue(heads)!.Select(head => PictureFiles.ReadTextAsync(head, cancellation)));
            var report = AuditVerifier.Verify(new DiskFiles(), parsed.GetValue(folder) ?? place.AuditFolder, publicKey, kept);
            if (parsed.GetValue(json))
                JsonText.Print(report);
            else
                Print(report);
            return (int)(report.IsWhole ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }

    private static void Print(AuditReport report)
    {
        foreach (var finding in report.Findings)
            Screen.Complain(FormattableString.Invariant($"{finding.Fault}, event {finding.Sequence}, {finding.File}: {finding.What}"));
        Screen.Line(FormattableString.Invariant($"{(report.IsWhole ? "The record is whole" : "The record is not as it was written")}: {report.Events} events in {report.Segments} files, {report.Signed} of them under {report.Heads} signed heads."));
    }
}
