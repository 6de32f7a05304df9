using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Semblance.Client;
using Semblance.Client.Sending;
using Semblance.Server.Console.Session;
using Semblance.Server.Console.Texts;

namespace Semblance.Server.Console;

/// <summary>What every page and part has: its texts, its user, and one way to ask the API, by which a refusal is shown and loses nothing.</summary>
public abstract class ConsolePage : ComponentBase
{
    /// <summary>The console's texts in the user's language.</summary>
    [Inject]
    protected IStringLocalizer<ConsoleTexts> Texts { get; set; } = null!;

    /// <summary>Whoever is signed in.</summary>
    [Inject]
    protected Visitor Visitor { get; set; } = null!;

    /// <summary>Leads to other pages.</summary>
    [Inject]
    protected NavigationManager Ways { get; set; } = null!;

    /// <summary>What the server refused last; <see langword="null"/> where all is well.</summary>
    protected SemblanceProblemException? Refusal { get; set; }

    /// <summary>Whether the API is being asked.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>The API.</summary>
    protected SemblanceClient Api => Visitor.Api;

    /// <summary>Asks the API. A refusal is kept in <see cref="Refusal"/>; a key that is over ends the session.</summary>
    /// <param name="work">What is asked.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> AskAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        (IsBusy, Refusal) = (true, null);
        try
        {
            await work();
            return true;
        }
        catch (SemblanceProblemException refusal) when (refusal.Status == System.Net.HttpStatusCode.Unauthorized)
        {
            Ways.NavigateTo("/sign-out", forceLoad: true);
            return false;
        }
        catch (SemblanceProblemException refusal)
        {
            Refusal = refusal;
            return false;
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>A day as all parts of the product write it.</summary>
    protected static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A moment (UTC) as all parts of the product write it.</summary>
    protected static string Moment(DateTimeOffset? moment) => moment?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A rate as people say it: "1 in 10,000".</summary>
    /// <param name="rate">0 to 1.</param>
    protected string OneIn(double rate) => rate <= 0 ? "0" : Texts["rate.one_in", (1 / rate).ToString("#,0", CultureInfo.InvariantCulture)];

    /// <summary>What the API says in one word, in the user's language.</summary>
    /// <param name="kind">Of what it is a word: "verdict", "state".</param>
    /// <param name="word">The API's word.</param>
    protected string Word(string kind, string? word) => word is null ? "–" : Texts[$"{kind}.{word}"] is { ResourceNotFound: false } text ? text : word;
}
