// The registration of the bot with Azure Bot Service, and its Teams channel. The bot itself may run anywhere: this makes no server.
// By the toolkit: m365agents.yml. By hand: az deployment group create -g <group> -f infra/azure.bicep -p botName=… appId=… tenantId=… endpoint=…

@description('Unique in all of Azure.')
@minLength(4)
@maxLength(42)
param botName string

@maxLength(42)
param displayName string = 'Kneadful'

@description('MicrosoftAppId: the app registration, or the client id of the managed identity.')
param appId string

@description('MicrosoftAppTenantId')
param tenantId string

@description('MicrosoftAppType')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string = 'SingleTenant'

@description('The resource id of the identity. Only for UserAssignedMSI, with which the server has to run in Azure under that identity.')
param identityId string = ''

@description('PUBLIC_URL, followed by /api/messages')
param endpoint string

@description('F0 is free. S1 has the same for Teams, with a promise of service.')
@allowed(['F0', 'S1'])
param sku string = 'F0'

resource bot 'Microsoft.BotService/botServices@2021-03-01' = {
  name: botName
  kind: 'azurebot'
  location: 'global'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: appType
    msaAppMSIResourceId: empty(identityId) ? null : identityId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2021-03-01' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}
