using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Enrol;

namespace Semblance.Cli.Commands.Consents;

/// <summary><c>consent record</c>: a consent of somebody who is enrolled.</summary>
internal static class ConsentRecordCommand
{
    public static Command Create()
    {
        var evidence = new Option<string>("--evidence") { Description = "How it is proved: where the signed form lies, which screen was confirmed", Required = true };
        var days = new Option<int>("--days") { Description = "Days from today for which it holds, 1 to 3650", DefaultValueFactory = _ => 365 };
        days.Validators.Add(result => RangeRule.Check(result, 1, 3_650));
        var json = JsonOption.Create();
        var command = new Command("record", "Record a consent of somebody who is enrolled already; pictures that are enrolled from now on rest on it. For somebody new, give the consent with 'enrol --consent'.") { evidence, days, json };
        var (subject, vaultArguments) = (SubjectArguments.AddTo(command), VaultArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var about = await subject.FindAsync(parsed, house, vaultArguments, cancellation);
            var given = new GivenConsent(parsed.GetRequiredValue(evidence), now, DateOnly.FromDateTime(now.UtcDateTime).AddDays(parsed.GetValue(days)));
            var consent = await house.Cases.RecordConsent.HandleAsync(new RecordConsentRequest(about, given), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(DossierOutput.Of(consent));
            else
                Screen.Line(FormattableString.Invariant($"Recorded: consent {consent.Id}, which holds until {consent.ExpiresAt:yyyy-MM-dd}."));
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
