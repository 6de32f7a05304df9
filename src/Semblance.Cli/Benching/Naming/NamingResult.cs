namespace Semblance.Cli.Benching.Naming;

/// <summary>Who was named by each way in one film.</summary>
/// <param name="Film">The film.</param>
/// <param name="People">People of the truth.</param>
/// <param name="Enrolled">Those of them who are in the gallery.</param>
/// <param name="Ways">Each way at each rate.</param>
internal sealed record NamingResult(string Film, int People, int Enrolled, IReadOnlyList<NamingTally> Ways)
{
    /// <summary>The form that <c>--json</c> prints.</summary>
    public object ToJson() => new { Film, People, Enrolled, Ways = Ways.Select(static way => way.ToJson()) };
}
