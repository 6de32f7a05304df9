namespace Semblance.Index.Cascade.Crew;

/// <summary>Work that several threads take pieces of.</summary>
internal interface ICrewTask
{
    /// <summary>Takes pieces until none is left. It must not throw.</summary>
    void Work();
}
