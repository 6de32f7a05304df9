using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Releases;

/// <summary><c>release confirm</c>: a second account confirms, and is told what was found.</summary>
internal static class ReleaseConfirmCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid>("RELEASE") { Description = "The identifier that the search gave; 'release list' shows those that wait" };
        var json = JsonOption.Create();
        var command = new Command("confirm", "Confirm another account's search of a restricted gallery and see what it found, once. Both accounts go on record. Exit code 0 when it was a match.") { id, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var answer = await house.Cases.ConfirmRelease.HandleAsync(parsed.GetRequiredValue(id), vaultArguments.Caller(parsed), cancellation);
            GalleryName gallery;
            await using (var view = await house.Vault.Store.ViewAsync(cancellation))
                gallery = (await view.Galleries.FindAsync(answer.Gallery, cancellation))!.Gallery.Name;
            var names = await house.Cases.NameFound.HandleAsync(gallery, [.. answer.Candidates.Select(candidate => candidate.Subject)], cancellation);
            var rows = answer.Candidates.Select((candidate, i) => (Rank: i + 1, Name: names.GetValueOrDefault(candidate.Subject, candidate.Subject.ToString()), Candidate: candidate)).ToArray();
            if (parsed.GetValue(json))
            {
                JsonText.Print(new { answer.IsMatch, Subject = answer.IsMatch ? rows[0].Name : null, answer.RequestedBy, answer.At, answer.Reasons, Candidates = rows.Select(row => new { row.Rank, Subject = row.Name, row.Candidate.Score, row.Candidate.Fpir }) });
            }
            else
            {
                Screen.Line(answer.IsMatch ? $"match, {rows[0].Name}" : "undecided: look at the candidates");
                foreach (var reason in answer.Reasons)
                    Screen.Line("  " + reason);
                Screen.Table(["rank", "subject", "score", "FPIR"], rows.Select(row => new[] { FormattableString.Invariant($"{row.Rank}"), row.Name, Screen.Number(row.Candidate.Score, "0.000"), Screen.Rate(row.Candidate.Fpir) }));
            }

            return (int)(answer.IsMatch ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }
}
